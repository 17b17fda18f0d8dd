package org.openscrutiny.csa.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** An agreement with the version in force on the day asked. */
public record DatedAgreementView(@JsonUnwrapped AgreementView agreement, LocalDate on, VersionView versionInForce) {}
