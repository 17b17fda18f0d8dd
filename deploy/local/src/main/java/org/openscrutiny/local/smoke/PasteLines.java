package org.openscrutiny.local.smoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openscrutiny.local.RunningSystem;

/** Pastes the lines that are printed for it into a shell, as a reader does. */
record PasteLines(Path checkout, RunningSystem system) {
    private static final int SECONDS = 30;

    /** Runs all of them; answers what they are. */
    String run() throws IOException, InterruptedException {
        List<String> lines = system.welcome().pasteable();
        for (String line : lines) {
            String said = paste(line);
            boolean json = said.startsWith("{\"items\":[{");
            boolean event = said.startsWith("council.");
            Unmet.check(
                    json || event,
                    line.replaceAll("eyJ[^']+", "<token>") + " printed: "
                            + said.substring(0, Math.min(said.length(), 200)));
        }
        return lines.size() + " lines";
    }

    private String paste(String line) throws IOException, InterruptedException {
        Path output = Files.createTempFile("pasted", ".txt");
        try {
            Process shell = new ProcessBuilder("bash", "-c", line)
                    .directory(checkout.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!shell.waitFor(SECONDS, TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroy);
                shell.destroy();
                throw new Unmet(line + " did not end");
            }
            return Files.readString(output, StandardCharsets.UTF_8).strip();
        } finally {
            Files.delete(output);
        }
    }
}
