package dev.guanxi.bench;

import java.util.List;

/** One thing that is measured by itself, on parts that it starts and stops. */
interface Benchmark {

    /** {@return what people call it after {@code --only}} */
    String name();

    /** {@return what it measures, in a line} */
    String purpose();

    /** {@return whether it takes so long that it is only measured when somebody names it} */
    default boolean isLong() {
        return false;
    }

    /** Takes the measurements; ends by itself, and leaves nothing running. */
    List<Figure> measure(Effort effort, Progress progress) throws Exception;

    /** The same with what stands behind the figures, where there is more to tell. */
    default Findings find(Effort effort, Progress progress) throws Exception {
        return new Findings(measure(effort, progress), List.of(), "");
    }
}
