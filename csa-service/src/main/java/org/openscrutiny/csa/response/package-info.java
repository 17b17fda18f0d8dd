/** What is answered to recommendations of committees: who is asked, by when, who wrote it, who approved it. */
@NullMarked
package org.openscrutiny.csa.response;

import org.jspecify.annotations.NullMarked;
