package org.openscrutiny.csa.priority;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.openscrutiny.csa.Warning;

/** A priority as leads and the coordinator see it, proposed ones too. */
public record PriorityFullView(@JsonUnwrapped PriorityView priority, List<Warning> warnings) {}
