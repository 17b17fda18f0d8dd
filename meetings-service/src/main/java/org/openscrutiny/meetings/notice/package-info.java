/** Notice of a meeting: clear days by the bank holidays of England, and its proof. */
@NullMarked
package org.openscrutiny.meetings.notice;

import org.jspecify.annotations.NullMarked;
