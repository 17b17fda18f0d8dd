/** Tests of the closed part of agenda items. */
@NullMarked
package org.openscrutiny.meetings.sealed;

import org.jspecify.annotations.NullMarked;
