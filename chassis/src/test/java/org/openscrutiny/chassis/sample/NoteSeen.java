package org.openscrutiny.chassis.sample;

/** What the sample reads of its own notes, as another service would. */
record NoteSeen(String id, String title) {}
