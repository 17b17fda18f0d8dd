/** Read models of what performance-service publishes. */
@NullMarked
package org.openscrutiny.csa.feed;

import org.jspecify.annotations.NullMarked;
