package dev.guanxi.contact.privacy;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Hands archives out, and writes down to whom. */
@ApplicationScoped
public class Archives {
    /** More than anybody fetches. */
    public static final int MOST_DOWNLOADS = 200;

    private static final String LOG =
            "insert into privacy_download (request_id, at, actor, actor_name) values ($1, $2, $3, $4)";
    private static final String READ = """
            select at, actor, actor_name from privacy_download where request_id = $1 order by at desc limit
            """ + MOST_DOWNLOADS;

    private final PrivacyService service;
    private final Gathering gathering;
    private final Pool database;
    private final CurrentCaller caller;
    private final Clock clock;

    Archives(PrivacyService service, Gathering gathering, Pool database, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.gathering = gathering;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The archive as a ZIP file; there is none before every service has answered, and none when its time is over. */
    public Uni<byte[]> fetch(UUID id) {
        return service.get(id)
                .invoke(request -> {
                    if (!request.hasArchive()) {
                        throw new NotFound("archive", id);
                    }
                })
                .chain(() -> service.answers(id))
                .map(answers -> new Archive(id, answers))
                .call(() -> log(id))
                .chain(archive -> pack(archive, id));
    }

    private Uni<byte[]> pack(Archive archive, UUID id) {
        return gathering
                .key(id)
                .chain(key -> gathering
                        .pieces(id)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(pieces -> archive.pack(pieces, key)));
    }

    private Uni<Void> log(UUID id) {
        var by = caller.get();
        return database.preparedQuery(LOG)
                .execute(Tuple.of(id, clock.instant().atOffset(ZoneOffset.UTC), by.id(), by.name()))
                .replaceWithVoid();
    }

    /** Who fetched the archive, newest first. */
    public Uni<List<Download>> downloads(UUID id) {
        return service.get(id)
                .chain(() -> database.preparedQuery(READ).execute(Tuple.of(id)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Download(row.getOffsetDateTime(0).toInstant(), row.getString(1), row.getString(2)))
                        .toList());
    }
}
