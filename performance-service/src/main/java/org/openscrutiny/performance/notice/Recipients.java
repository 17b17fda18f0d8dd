package org.openscrutiny.performance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who gets which notice; nobody where they are switched off. Names of people stay with the identity provider. */
@ApplicationScoped
class Recipients {
    private final boolean enabled;
    private final Optional<String> owners;
    private final Optional<String> approvers;

    Recipients(
            @ConfigProperty(name = "performance.notices.enabled") boolean enabled,
            @ConfigProperty(name = "performance.notices.owners") Optional<String> owners,
            @ConfigProperty(name = "performance.notices.approvers") Optional<String> approvers) {
        this.enabled = enabled;
        this.owners = owners;
        this.approvers = approvers;
    }

    boolean enabled() {
        return enabled;
    }

    /** The owner's own address where the indicator names one, else the mailbox of all owners. */
    Optional<String> owner(@Nullable String owner) {
        return enabled ? address(owner) : Optional.empty();
    }

    /** Where an owner's notices go while they are switched on. */
    Optional<String> address(@Nullable String owner) {
        return owner != null && owner.contains("@") ? Optional.of(owner.strip()) : owners;
    }

    /** The mailbox of all owners, which is nobody's own. */
    Optional<String> mailbox() {
        return owners;
    }

    Optional<String> approver() {
        return enabled ? approvers : Optional.empty();
    }
}
