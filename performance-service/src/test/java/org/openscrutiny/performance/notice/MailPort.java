package org.openscrutiny.performance.notice;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.local.Ports;

/** Where the mail server of tests listens: a port that was free when the run began, the same for all of it. */
public final class MailPort implements ConfigSource {
    private static final String SETTING = "quarkus.mailer.port";
    private static final String KEPT = "scrutiny.test.mail-port";
    private static final int BEFORE_FILES = 275;

    static int number() {
        return Integer.parseInt(kept());
    }

    /** One for all class loaders of the run. */
    private static String kept() {
        return String.valueOf(System.getProperties().computeIfAbsent(KEPT, absent -> Integer.toString(Ports.free())));
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(SETTING, kept());
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(SETTING);
    }

    @Override
    public @Nullable String getValue(String name) {
        return SETTING.equals(name) ? kept() : null;
    }

    @Override
    public String getName() {
        return "mail server of tests";
    }

    @Override
    public int getOrdinal() {
        return BEFORE_FILES;
    }
}
