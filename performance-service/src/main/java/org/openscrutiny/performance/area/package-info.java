/** The register of areas: what a code stands for, from when to when, and which areas make up which. */
@NullMarked
package org.openscrutiny.performance.area;

import org.jspecify.annotations.NullMarked;
