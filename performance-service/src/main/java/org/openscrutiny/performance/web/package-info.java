/** The pages of the public: server-rendered, the same figures as the API, usable without script. */
@NullMarked
package org.openscrutiny.performance.web;

import org.jspecify.annotations.NullMarked;
