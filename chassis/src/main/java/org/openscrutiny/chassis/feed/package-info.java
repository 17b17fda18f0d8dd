/** Read models of other services, kept from their topics by guarded upserts. */
@NullMarked
package org.openscrutiny.chassis.feed;

import org.jspecify.annotations.NullMarked;
