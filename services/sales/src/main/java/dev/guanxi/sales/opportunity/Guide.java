package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.stages.ExitCriterion;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineCatalogue;
import dev.guanxi.sales.stages.PipelineService;
import dev.guanxi.sales.stages.StageDefinition;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells what helps with a deal where it stands. */
@ApplicationScoped
public class Guide {
    private final OpportunityService opportunities;
    private final PipelineCatalogue pipelines;
    private final PipelineService service;

    Guide(OpportunityService opportunities, PipelineCatalogue pipelines, PipelineService service) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.service = service;
    }

    public Uni<Guidance> of(UUID opportunity) {
        return opportunities.get(opportunity).map(this::guidance);
    }

    private Guidance guidance(Opportunity deal) {
        var state = deal.state();
        var pipeline = pipelines.require(state.pipeline());
        var stage = pipeline.stage(state.stage());
        var criteria = stage.map(StageDefinition::exit).orElse(List.of()).stream()
                .map(criterion -> standing(deal, criterion))
                .toList();
        return new Guidance(
                pipeline.key(),
                state.stage(),
                stage.map(StageDefinition::name).orElseGet(() -> StageKeys.nameOfEnd(state.stage())),
                stage.map(_ -> next(pipeline, state.stage())).orElse(List.of()),
                criteria.stream().allMatch(Guidance.Criterion::met),
                criteria,
                stage.map(StageDefinition::playbook).orElse(null));
    }

    private static List<String> next(KnownPipeline pipeline, String stage) {
        return pipeline.open().stream()
                .map(StageDefinition::key)
                .filter(key -> pipeline.leads(stage, key))
                .toList();
    }

    private Guidance.Criterion standing(Opportunity deal, ExitCriterion criterion) {
        var state = deal.state();
        var tick = state.checklist().stream()
                .filter(made -> criterion.byHand() && made.isOf(state.pipeline(), criterion.key()))
                .findFirst();
        return new Guidance.Criterion(
                criterion.key(),
                criterion.text(),
                service.check().isMet(criterion, deal.facts(state.pipeline())),
                criterion.byHand(),
                tick.map(Tick::by).orElse(null),
                tick.map(Tick::time).orElse(null));
    }
}
