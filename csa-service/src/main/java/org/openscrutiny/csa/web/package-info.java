/** The pages of the public: server-rendered, the same content as the API, usable without script. */
@NullMarked
package org.openscrutiny.csa.web;

import org.jspecify.annotations.NullMarked;
