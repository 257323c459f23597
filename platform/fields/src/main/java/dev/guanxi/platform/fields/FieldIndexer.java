package dev.guanxi.platform.fields;

import dev.guanxi.platform.web.jobs.JobThread;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** This replica's thread for indexes of fields. */
@ApplicationScoped
class FieldIndexer {
    private final FieldConfig config;
    private final JobThread thread;

    FieldIndexer(FieldIndexes indexes, FieldConfig config) {
        this.config = config;
        this.thread = new JobThread("field-indexer", config.poll(), indexes::step);
    }

    void start(@Observes StartupEvent started) {
        if (config.indexing()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.stop();
    }

    /** Says that there may be something to do. */
    void ring() {
        thread.ring();
    }
}
