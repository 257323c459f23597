/** Lead scores: how probable it is that something comes of a lead, learnt from what came of earlier ones. */
@NullMarked
package dev.guanxi.sales.scoring;

import org.jspecify.annotations.NullMarked;
