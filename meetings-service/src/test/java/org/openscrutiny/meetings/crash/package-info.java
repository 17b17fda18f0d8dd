/** The built service as a process of its own, ended at crash points. */
@NullMarked
package org.openscrutiny.meetings.crash;

import org.jspecify.annotations.NullMarked;
