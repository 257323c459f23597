package dev.guanxi.contact.privacy;

import dev.guanxi.contact.attachment.AttachmentRow;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that there was of a person when all was asked for.
 *
 * @param found what is known of it now; nothing when it was deleted
 */
record ArchivedFile(UUID id, Optional<AttachmentRow> found) {
    private static final String FOLDER = "files/";

    /** What no folder of any system may have in a name, and marks that turn the direction of writing. */
    private static final String UNFIT = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]|[. ]+$";

    /** Bytes; most systems take 255 for the name of a file, and the id is before it. */
    private static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 20;

    /** What became of a file. */
    enum Standing {
        GIVEN,
        DELETED,
        NOT_SCANNED_YET,
        INFECTED
    }

    /** As a download of the file alone is refused, so it is here. */
    Standing standing() {
        return found.map(AttachmentRow::scan)
                .map(scan -> switch (scan) {
                    case NOT_SCANNED, CLEAN -> Standing.GIVEN;
                    case PENDING -> Standing.NOT_SCANNED_YET;
                    case INFECTED -> Standing.INFECTED;
                })
                .orElse(Standing.DELETED);
    }

    /** What people call it. */
    String name() {
        return found.map(AttachmentRow::name).orElse("");
    }

    long size() {
        return found.map(AttachmentRow::size).orElse(0L);
    }

    /** Where it is in the archive: in one folder, whatever its name is, and never where another one is. */
    String path() {
        return FOLDER + id + "-" + shortened(name().replaceAll(UNFIT, "_"));
    }

    private static String shortened(String name) {
        var point = name.lastIndexOf('.');
        var ending = point > 0 && bytes(name.substring(point)) <= LONGEST_ENDING ? name.substring(point) : "";
        var stem = name.substring(0, name.length() - ending.length());
        while (bytes(stem) + bytes(ending) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
