package org.openscrutiny.local;

import java.io.PrintStream;

/** Shows how far a demo set is: a counting line on a terminal, a line for each step elsewhere. */
public final class Progress {
    private final String set;
    private final PrintStream out;
    private final boolean terminal;

    Progress(String set, PrintStream out, boolean terminal) {
        this.set = set;
        this.out = out;
        this.terminal = terminal;
    }

    /** Says how many of a step's things are done; when that is all of them the step is over. */
    public void count(String step, int done, int total) {
        String line = "  " + set + ": " + step + " " + done + "/" + total;
        if (done >= total) {
            out.println(terminal ? "\r" + line : line);
        } else if (terminal) {
            out.print("\r" + line);
            out.flush();
        }
    }

    /** Says one thing. */
    public void say(String text) {
        out.println("  " + set + ": " + text);
    }
}
