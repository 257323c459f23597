package dev.guanxi.contact.attachment;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes files in and has them scanned, a piece at a time, on a thread that may wait. Until all of a file is here nobody
 * sees it.
 */
@ApplicationScoped
public class AttachmentUpload {
    private final Attachments attachments;
    private final AttachmentService service;
    private final AttachmentContents contents;
    private final VirusScanner scanner;
    private final CurrentCaller caller;
    private final Clock clock;

    AttachmentUpload(
            Attachments attachments,
            AttachmentService service,
            AttachmentContents contents,
            VirusScanner scanner,
            CurrentCaller caller,
            Clock clock) {
        this.attachments = attachments;
        this.service = service;
        this.contents = contents;
        this.scanner = scanner;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps a file with a record that the caller sees; the same file again is the one that is there already. */
    public AttachmentRow take(Place place, String name, InputStream content) throws IOException {
        var person = caller.get();
        var id = Ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        await(
                person,
                () -> service.ensureSeen(place).chain(() -> attachments.begin(id, place, name, person.id(), now)));
        try {
            var kept = keep(person, id, name, content);
            if (!kept.equals(id)) {
                await(person, () -> attachments.abandon(id));
            }
            return await(person, () -> attachments.find(kept));
        } catch (IOException | RuntimeException e) {
            await(person, () -> attachments.abandon(id));
            throw e;
        }
    }

    private UUID keep(Caller person, UUID id, String name, InputStream content) throws IOException {
        var facts = FileFacts.of(name, content, body -> contents.keep(id, body));
        ensureField(facts.size() > 0, "body", "attachment-empty");
        var scan = scan(id, facts.size());
        if (scan == ScanState.INFECTED) {
            await(person, () -> attachments.empty(id));
        }
        return await(person, () -> attachments.finish(id, facts, scan));
    }

    /** Has a file scanned that was not, or not by what the scanner knows today. */
    public AttachmentRow scanAgain(UUID id) throws IOException {
        var person = caller.get();
        var found = await(person, () -> service.get(id));
        if (found.scan() == ScanState.INFECTED) {
            return found;
        }
        var scan = scan(id, found.size());
        return await(person, () -> attachments.scanned(id, scan).chain(() -> attachments.find(id)));
    }

    private ScanState scan(UUID id, long size) throws IOException {
        try (var content = contents.open(id, size)) {
            return scanner.scan(content);
        }
    }

    private <T> T await(Caller person, Supplier<Uni<T>> work) throws IOException {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                caller.actAs(person);
                return work.get();
            });
        } catch (RuntimeException | Error | IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
