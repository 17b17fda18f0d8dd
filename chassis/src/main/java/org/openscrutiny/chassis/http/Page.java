package org.openscrutiny.chassis.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a privileged list: its items and the address of the next page. */
public record Page<T>(List<T> items, @Nullable String next) {}
