/** Tests of the files behind the demo sets. */
@NullMarked
package org.openscrutiny.local.demo;

import org.jspecify.annotations.NullMarked;
