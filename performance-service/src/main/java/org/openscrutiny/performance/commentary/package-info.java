/** What people say of a rating, which ratings oblige them to, and until when. */
@NullMarked
package org.openscrutiny.performance.commentary;

import org.jspecify.annotations.NullMarked;
