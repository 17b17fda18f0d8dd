/** The pages of the public: meetings with their agendas, and what became of recommendations; usable without script. */
@NullMarked
package org.openscrutiny.meetings.web;

import org.jspecify.annotations.NullMarked;
