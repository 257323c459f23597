/** Pipelines: the ways that deals go, each with stages of its own, as administrators and sales managers keep them. */
@NullMarked
package dev.guanxi.sales.stages;

import org.jspecify.annotations.NullMarked;
