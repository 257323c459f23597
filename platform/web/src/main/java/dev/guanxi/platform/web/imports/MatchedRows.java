package dev.guanxi.platform.web.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.platform.web.imports.ImportLedger.Settled;
import dev.guanxi.platform.web.imports.ImportUpdates.Edit;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the record of each row and changes it; makes a new one of what is not there, when the job says so. */
final class MatchedRows<T, E, V extends Record> implements RowWork<MatchedRows.Wanted<E>> {
    private final ImportJob job;
    private final ImportHandling handling;
    private final ImportUpdates<E, V> updates;
    private final RowReader<T> reader;
    private final NewRows<T> newRows;

    MatchedRows(ImportJob job, ImportUpdates<E, V> updates, RowReader<T> reader, NewRows<T> newRows) {
        this.job = job;
        this.handling = job.mapping().handling();
        this.updates = updates;
        this.reader = reader;
        this.newRows = newRows;
    }

    /** What a row is to change of the record that has this key. */
    record Wanted<E>(String key, E change) {}

    @Override
    public Understood<Wanted<E>> read(CsvRecord source) {
        return reader.readChange(source, row -> {
            var key = updates.key(handling.key(), row);
            if (key == null) {
                throw new Invalid(handling.key(), "import-match-empty");
            }
            return new Wanted<>(key, updates.read(row.without(handling.key())));
        });
    }

    @Override
    public Collection<UUID> keys(Understood<Wanted<E>> row, @Nullable Settled settled) {
        var wanted = row.record();
        if (wanted == null) {
            return List.of();
        }
        var keys = new ArrayList<>(List.of(ofKey(wanted.key())));
        if (settled != null && settled.subject() != null) {
            keys.add(ofRecord(settled.subject()));
        }
        if (settled != null && settled.outcome() == RowOutcome.CREATED) {
            keys.addAll(newRows.keys(reader.read(row.source()), settled));
        }
        return keys;
    }

    private static UUID ofKey(String key) {
        return RowWork.hash("match " + key);
    }

    private static UUID ofRecord(UUID id) {
        return RowWork.hash("record " + id);
    }

    @Override
    public Uni<List<RowResult>> results(List<Understood<Wanted<E>>> rows, SeenKeys seen) {
        ChangeNote.ofImport(job.id()).attach();
        var batch = new Batch(seen);
        var keys = batch.keyed(rows);
        return (keys.isEmpty()
                        ? Uni.createFrom().item(Map.<String, Set<UUID>>of())
                        : updates.find(handling.key(), keys))
                .invoke(batch::match)
                .chain(batch::change)
                .chain(batch::create)
                .map(_ -> rows.stream().map(batch::result).toList());
    }

    /** The rows of one call: what is known of each so far. */
    private final class Batch {
        private final SeenKeys seen;
        private final Map<UUID, Long> beside = new HashMap<>();
        private final List<Understood<Wanted<E>>> sound = new ArrayList<>();
        private final List<Understood<Wanted<E>>> matched = new ArrayList<>();
        private final List<Edit<E>> edits = new ArrayList<>();
        private final List<Understood<Wanted<E>>> unmatched = new ArrayList<>();
        private final Map<Long, RowResult> results = new HashMap<>();

        Batch(SeenKeys seen) {
            this.seen = seen;
        }

        RowResult result(Understood<?> row) {
            return Objects.requireNonNull(results.get(row.line()));
        }

        private void refuse(Understood<?> row, String why, Object... arguments) {
            results.put(row.line(), RowResult.refused(row, new Invalid(handling.key(), why, arguments), null));
        }

        /** The keys to find records by, of rows that can be understood and repeat no other. */
        Set<String> keyed(List<Understood<Wanted<E>>> rows) {
            for (var row : rows) {
                var wanted = row.record();
                if (wanted == null) {
                    results.put(row.line(), RowResult.refused(row, row.refusals(), null));
                } else if (isFirst(row, ofKey(wanted.key()))) {
                    sound.add(row);
                }
            }
            return sound.stream().map(row -> wanted(row).key()).collect(Collectors.toSet());
        }

        private boolean isFirst(Understood<?> row, UUID key) {
            var line = beside.getOrDefault(key, seen.lineOf(key));
            if (line == 0) {
                beside.put(key, row.line());
                return true;
            }
            results.put(row.line(), RowResult.refused(row, new Invalid("", "import-row-repeated", line), null));
            return false;
        }

        void match(Map<String, Set<UUID>> found) {
            for (var row : sound) {
                var ids = found.getOrDefault(wanted(row).key(), Set.of());
                if (ids.size() > 1) {
                    refuse(row, "import-match-several", handling.key());
                } else if (ids.size() == 1) {
                    var id = ids.iterator().next();
                    if (isFirst(row, ofRecord(id))) {
                        matched.add(row);
                        edits.add(new Edit<>(id, wanted(row).change()));
                    }
                } else if (handling.mode().creates()) {
                    unmatched.add(row);
                } else {
                    refuse(row, "import-match-none", handling.key());
                }
            }
        }

        private Wanted<E> wanted(Understood<Wanted<E>> row) {
            return Objects.requireNonNull(row.record());
        }

        Uni<Void> change() {
            return edits.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : updates.change(edits).invoke(this::changed).replaceWithVoid();
        }

        private void changed(List<Outcome> outcomes) {
            NewRows.ensureAllAnswered(newRows.importer(), outcomes.size(), edits.size());
            for (int i = 0; i < outcomes.size(); i++) {
                var row = matched.get(i);
                var keys = new ArrayList<>(
                        List.of(ofKey(wanted(row).key()), ofRecord(edits.get(i).id())));
                if (newRows.isDryRun() && outcomes.get(i) instanceof Outcome.Updated updated) {
                    keys.addAll(RowWork.hashes(updated.knownBy()));
                }
                results.put(row.line(), RowResult.of(row, warned(outcomes.get(i)), keys));
            }
        }

        private Outcome warned(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Updated updated -> updated.warning(newRows.missing(updated.warnings(), seen));
                case Outcome.Unchanged unchanged -> unchanged.warning(newRows.missing(unchanged.warnings(), seen));
                case Outcome.Created created -> created;
                case Outcome.Refused refused -> refused;
            };
        }

        Uni<Void> create() {
            if (unmatched.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var rows = unmatched.stream().map(row -> reader.read(row.source())).toList();
            return newRows.results(rows, seen).invoke(this::created).replaceWithVoid();
        }

        private void created(List<RowResult> created) {
            for (int i = 0; i < created.size(); i++) {
                var result = created.get(i);
                var key = ofKey(wanted(unmatched.get(i)).key());
                results.put(result.line(), result.isTaken() ? result.alsoKnownBy(key) : result);
            }
        }
    }
}
