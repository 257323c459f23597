package dev.guanxi.sales.stages;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.persistence.Catalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The pipelines that there are, in memory, so that no list, board or import asks the database for them. What a deal may do
 * is not decided by this: see {@link PipelineService#held}.
 */
@Singleton
public class PipelineCatalogue extends Catalogue<List<KnownPipeline>> {
    private final PipelineRows rows;

    PipelineCatalogue(PipelineRows rows, DataSource database) {
        super(database, "deal_pipeline", List.of());
        this.rows = rows;
    }

    @Override
    protected Uni<List<KnownPipeline>> load() {
        return rows.all();
    }

    /** All of them, the standard one first. */
    public List<KnownPipeline> all() {
        return known();
    }

    /** The one in which deals are unless somebody says otherwise. */
    public KnownPipeline standard() {
        return all().getFirst();
    }

    public Optional<KnownPipeline> find(String key) {
        return all().stream().filter(pipeline -> pipeline.key().equals(key)).findFirst();
    }

    /**
     * The pipeline that somebody names, or the standard one when they name none.
     *
     * @throws Invalid when there is no such
     */
    public KnownPipeline require(@Nullable String key) {
        return key == null ? standard() : find(key).orElseThrow(() -> unknown(key));
    }

    /** The same for a person who may also call it by its name, in either language, in whatever case. */
    public KnownPipeline called(@Nullable String said) {
        return said == null
                ? standard()
                : all().stream()
                        .filter(pipeline -> pipeline.isCalled(said))
                        .findFirst()
                        .orElseThrow(() -> unknown(said));
    }

    private Invalid unknown(String said) {
        var keys = all().stream().map(KnownPipeline::key).collect(Collectors.joining(", "));
        return new Invalid("pipeline", "pipeline-unknown", said, keys);
    }
}
