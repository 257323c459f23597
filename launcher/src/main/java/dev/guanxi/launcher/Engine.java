package dev.guanxi.launcher;

import java.util.OptionalLong;

/** How one part of the suite is set going; {@link Part} keeps the time and the state. */
interface Engine {

    /** Sets the part going; it need not answer yet when this returns. */
    void start();

    /** {@return whether it does its work now} */
    boolean isReady();

    /** {@return a sentence on what it still needs to be ready, as far as it says so} */
    String lack();

    /** {@return whether it runs at all; a part that does not run will not become ready by waiting} */
    boolean isRunning();

    /** Ends it in good order; does nothing if it does not run. */
    void stop();

    /** {@return its first process, or empty where it lives in the launcher's own} */
    OptionalLong pid();

    /** {@return where to read why it does not run} */
    String log();
}
