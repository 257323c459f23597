package dev.guanxi.contact.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * Does what takes a while without a database beside the event loop, for which everybody would have to wait, and goes on
 * where it was: in the same session.
 */
@ApplicationScoped
public class Aside {
    private final Vertx vertx;

    Aside(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> does(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
