package org.openscrutiny.csa.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A document of a version and where it is published. */
public record DocumentLink(
        @NotBlank @Size(max = 300) String title,

        @NotNull @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s\"<>]+")
        String url) {}
