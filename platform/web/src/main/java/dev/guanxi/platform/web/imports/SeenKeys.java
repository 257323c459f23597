package dev.guanxi.platform.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The lines on which the keys of a file stood first. A hash table in a mapped file that is gone when it is closed, so
 * that the heap stays as it is, however many rows there are. Used by one thread at a time.
 */
final class SeenKeys implements AutoCloseable {
    private static final long FIRST_SLOTS = 1 << 16;
    private static final int SLOT = 3 * Long.BYTES; // both halves of the key, and the line; no line is 0

    private Arena arena = Arena.ofShared();
    private MemorySegment table = map(arena, FIRST_SLOTS);
    private long slots = FIRST_SLOTS;
    private long used;

    /** The line of a key, or 0 when it was not seen. */
    long lineOf(UUID key) {
        return line(slotOf(key));
    }

    /** Remembers a key's line; the first one counts. */
    void put(UUID key, long line) {
        if (used * 2 >= slots) {
            grow();
        }
        var slot = slotOf(key);
        if (line(slot) == 0) {
            write(slot, key.getMostSignificantBits(), key.getLeastSignificantBits(), line);
            used++;
        }
    }

    /** Where the key is, or where it belongs: keys are hashes already, and step on where two meet. */
    private long slotOf(UUID key) {
        var slot = key.getLeastSignificantBits() & (slots - 1);
        while (line(slot) != 0 && !holds(slot, key)) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot;
    }

    private boolean holds(long slot, UUID key) {
        return table.get(ValueLayout.JAVA_LONG, slot * SLOT) == key.getMostSignificantBits()
                && table.get(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES) == key.getLeastSignificantBits();
    }

    private long line(long slot) {
        return table.get(ValueLayout.JAVA_LONG, slot * SLOT + 2 * Long.BYTES);
    }

    private void write(long slot, long most, long least, long line) {
        table.set(ValueLayout.JAVA_LONG, slot * SLOT, most);
        table.set(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES, least);
        table.set(ValueLayout.JAVA_LONG, slot * SLOT + 2 * Long.BYTES, line);
    }

    private void grow() {
        var oldArena = arena;
        var old = table;
        var oldSlots = slots;
        var larger = Arena.ofShared();
        table = map(larger, oldSlots * 2); // fails without a trace when there is no room
        arena = larger;
        slots = oldSlots * 2;
        for (long slot = 0; slot < oldSlots; slot++) {
            var line = old.get(ValueLayout.JAVA_LONG, slot * SLOT + 2 * Long.BYTES);
            if (line != 0) {
                var most = old.get(ValueLayout.JAVA_LONG, slot * SLOT);
                var least = old.get(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES);
                write(slotOf(new UUID(most, least)), most, least, line);
            }
        }
        oldArena.close();
    }

    private static MemorySegment map(Arena arena, long slots) {
        try {
            var file = Files.createTempFile("guanxi-import-keys", null);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, slots * SLOT, arena);
            }
        } catch (IOException e) {
            arena.close();
            throw new UncheckedIOException("no room for the keys of an import", e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
