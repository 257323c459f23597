package dev.guanxi.contact.privacy;

import dev.guanxi.contact.attachment.KeptFiles;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
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
    private final KeptFiles files;
    private final Pool database;
    private final CurrentCaller caller;
    private final Clock clock;

    Archives(
            PrivacyService service,
            Gathering gathering,
            KeptFiles files,
            Pool database,
            CurrentCaller caller,
            Clock clock) {
        this.service = service;
        this.gathering = gathering;
        this.files = files;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The archive; there is none before every service has answered, and none when its time is over. */
    public Uni<Archive> open(UUID id) {
        return service.get(id)
                .invoke(request -> {
                    if (!request.hasArchive(clock.instant())) {
                        throw new NotFound("archive", id);
                    }
                })
                .chain(() -> service.answers(id))
                .chain(answers -> archive(id, answers))
                .call(() -> log(id));
    }

    private Uni<Archive> archive(UUID id, List<ServiceAnswer> answers) {
        return gathering.key(id).map(key -> new Archive(id, key, answers, gathering, files));
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
