/** The closed part of agenda items that are exempt or confidential: its own aggregate, tables, ids and log of reads. */
@NullMarked
package org.openscrutiny.meetings.sealed;

import org.jspecify.annotations.NullMarked;
