package dev.guanxi.contact.search.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.search.Generation;
import dev.guanxi.contact.search.Generations;
import dev.guanxi.contact.search.SearchIndex;
import dev.guanxi.platform.events.Consumers;
import dev.guanxi.platform.events.Event;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets every generation of the index be fed that needs it, and a new one answer as soon as it has everything. */
@ApplicationScoped
class IndexFilling {
    private static final Logger LOG = Logger.getLogger(IndexFilling.class);

    private final String replica = UUID.randomUUID().toString();
    private final Generations generations;
    private final Consumers consumers;
    private final SearchIndex index;
    private final ObjectMapper json;

    IndexFilling(Generations generations, Consumers consumers, SearchIndex index, ObjectMapper json) {
        this.generations = generations;
        this.consumers = consumers;
        this.index = index;
        this.json = Event.tolerant(json);
    }

    /** A database that is away is asked again the next time. */
    @Scheduled(every = "${guanxi.search.watch:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return generations
                .all()
                .chain(this::steer)
                .chain(generations::removeOutlived)
                .onFailure()
                .invoke(e -> LOG.warnf("The search index is looked after again soon: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> steer(List<Generation> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(this::steer)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> steer(Generation generation) {
        var name = Generations.consumer(generation.generation());
        return switch (generation.state()) {
            case ACTIVE -> Uni.createFrom().voidItem().invoke(() -> begin(generation));
            case RETIRED -> Uni.createFrom().voidItem().invoke(() -> consumers.end(name));
            case FILLING ->
                generations.isFilledBy(generation.generation(), replica).chain(mine -> {
                    if (!mine) {
                        consumers.end(name);
                        return Uni.createFrom().voidItem();
                    }
                    begin(generation);
                    return consumers.hasTakenInAll(name)
                            ? generations.switchTo(generation.generation())
                            : Uni.createFrom().voidItem();
                });
        };
    }

    private void begin(Generation generation) {
        consumers.begin(new FindableConsumer(generation.generation(), index, json));
    }
}
