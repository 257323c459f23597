package dev.guanxi.launcher.demo;

import java.util.List;

/** How far an opportunity comes. */
enum Stage {
    PROSPECTING,
    ENGAGING,
    PROPOSING,
    WON,
    LOST;

    private boolean isOpen() {
        return compareTo(WON) < 0;
    }

    /** {@return the open stages that still lie before an opportunity which is to end here} */
    List<Stage> stepsFrom(Stage present) {
        Stage last = this == WON ? PROPOSING : this;
        return present.isOpen() && last.isOpen() && present.compareTo(last) < 0
                ? List.of(values()).subList(present.ordinal() + 1, last.ordinal() + 1)
                : List.of();
    }

    /** {@return whether an opportunity that is to end here still has to be closed} */
    boolean closes(Stage present) {
        return !isOpen() && present.isOpen();
    }
}
