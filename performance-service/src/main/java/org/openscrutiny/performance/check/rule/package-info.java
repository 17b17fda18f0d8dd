/** Whether a printed figure follows from the figures it is made from: the verdict, without clock or database. */
@NullMarked
package org.openscrutiny.performance.check.rule;

import org.jspecify.annotations.NullMarked;
