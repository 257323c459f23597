package dev.guanxi.bench;

import java.util.List;

/** One thing that is measured by itself, on parts that it starts and stops. */
interface Benchmark {

    /** {@return what people call it after {@code --only}} */
    String name();

    /** {@return what it measures, in a line} */
    String purpose();

    /** Takes the measurements; ends by itself, and leaves nothing running. */
    List<Figure> measure(Effort effort, Progress progress) throws Exception;
}
