/** The demo sets: the facts of two published papers, and an invented council of today. */
@NullMarked
package org.openscrutiny.local.demo;

import org.jspecify.annotations.NullMarked;
