package org.openscrutiny.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Loads each demo set once; a file {@code <name>.loaded} says that it is all there. */
record DemoLoader(Path folder, Actors actors, Function<Service, URI> bases, Function<Role, String> tokens) {

    /** Loads the sets that are not there yet, or throws {@link NotStarted} with what a service refused. */
    void load(List<DemoSet> sets, LocalDate today, PrintStream out, boolean terminal) {
        for (DemoSet set : sets) {
            Progress progress = new Progress(set.name(), out, terminal);
            Path mark = folder.resolve(set.name() + ".loaded");
            if (Files.exists(mark)) {
                progress.say("is there already");
                continue;
            }
            LocalDate day =
                    LocalDate.parse(PrivateFile.readOrCreate(folder.resolve(set.name() + ".day"), today::toString));
            try {
                set.load(Api.anonymous(bases, tokens, set.name() + " " + day), actors, progress, day);
                Files.createFile(mark);
            } catch (ApiFailure e) {
                throw new NotStarted("The demo set " + set.name() + " could not be loaded: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
