package dev.guanxi.contact.privacy;

import dev.guanxi.contact.attachment.KeptFiles;
import dev.guanxi.platform.privacy.Answering;
import dev.guanxi.platform.privacy.Seal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * All that is held about a person, on its way into a ZIP file: what each service said as JSON, the person's files, and a
 * page in each language to read first, which is written last because it says what became of the files.
 *
 * <p>Each part is read when the reader has taken what was before: a slow reader keeps neither memory nor a transaction,
 * and one who goes away ends the work. In memory is, whatever the size of the archive: one service's answer as it is
 * sealed (gzipped; it is opened whole because the seal is of the whole, and unpacked as it is read), or one piece of a
 * file (as large as its store hands out), and what the ZIP makes of it; and a line for each file.
 *
 * <p>Whatever goes wrong on the way, and be it that the archive's time is over or a file is deleted while it is read,
 * fails the whole: without its end a ZIP file is none, and nobody takes it for all.
 */
public final class Archive {
    private static final int SLICE = 65_536;

    private final UUID request;
    private final byte[] key;
    private final List<ServiceAnswer> answers;
    private final Gathering gathering;
    private final KeptFiles kept;

    Archive(UUID request, byte[] key, List<ServiceAnswer> answers, Gathering gathering, KeptFiles kept) {
        this.request = request;
        this.key = key;
        this.answers = answers;
        this.gathering = gathering;
        this.kept = kept;
    }

    /** The ZIP file, once. */
    public Multi<byte[]> bytes() {
        var zip = new Zip();
        var files = new ArrayList<ArchivedFile>();
        return Multi.createBy()
                .concatenating()
                .streams(
                        answers(zip),
                        files(zip, files),
                        page(zip, "index.en.html", new ArchivePage(Locale.ENGLISH), files),
                        page(zip, "index.zh.html", new ArchivePage(Locale.SIMPLIFIED_CHINESE), files),
                        aside(zip::end).toMulti())
                .filter(bytes -> bytes.length > 0);
    }

    private Multi<byte[]> answers(Zip zip) {
        return Multi.createFrom()
                .iterable(answers)
                .filter(answer -> answer.answeredAt() != null)
                .map(ServiceAnswer::service)
                .onItem()
                .transformToMultiAndConcatenate(service -> entry(zip, service + ".json", answer(service)));
    }

    private Multi<byte[]> answer(String service) {
        return gathering
                .sealed(request, service)
                .chain(answer -> aside(() ->
                        Seal.read(key, Base64.getDecoder().decode(answer), Answering.belongsTo(request, service))))
                .onItem()
                .transformToMulti(Archive::slices);
    }

    private static Multi<byte[]> slices(InputStream content) {
        return Multi.createBy()
                .repeating()
                .uni(() -> aside(() -> content.readNBytes(SLICE)))
                .whilst(slice -> slice.length > 0);
    }

    private Multi<byte[]> files(Zip zip, List<ArchivedFile> told) {
        return gathering
                .files(request)
                .onItem()
                .<UUID>transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::file)
                .invoke(told::add)
                .filter(given())
                .onItem()
                .transformToMultiAndConcatenate(file -> entry(zip, file.path(), content(file)));
    }

    private static Predicate<ArchivedFile> given() {
        return file -> file.standing() == ArchivedFile.Standing.GIVEN;
    }

    /** Looks first whether there is still an archive, which may have gone since it was begun. */
    private Uni<ArchivedFile> file(UUID id) {
        return gathering.key(request).chain(() -> kept.find(id)).map(found -> new ArchivedFile(id, found));
    }

    private Multi<byte[]> content(ArchivedFile file) {
        return file.found()
                .map(kept::content)
                .orElseGet(() -> Multi.createFrom().<byte[]>empty());
    }

    private Multi<byte[]> page(Zip zip, String name, ArchivePage page, List<ArchivedFile> files) {
        return entry(zip, name, aside(() -> page.bytes(answers, files)).toMulti());
    }

    private static Multi<byte[]> entry(Zip zip, String name, Multi<byte[]> content) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        aside(() -> zip.begin(name)).toMulti(),
                        content.onItem().transformToUniAndConcatenate(piece -> aside(() -> zip.add(piece))));
    }

    /** Beside the event loop, which others wait for; the answer comes back to where it was asked. */
    private static <R> Uni<R> aside(Callable<R> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
    }
}
