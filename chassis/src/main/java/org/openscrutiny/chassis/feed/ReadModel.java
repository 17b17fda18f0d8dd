package org.openscrutiny.chassis.feed;

/** A consumer that keeps a read model, which can be made anew from its topic. */
public interface ReadModel extends EventTaker {

    Feed<?> feed();

    @Override
    default String channel() {
        return feed().channel();
    }
}
