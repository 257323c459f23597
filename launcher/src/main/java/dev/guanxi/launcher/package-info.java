/**
 * Runs the whole suite on one machine: backing services, the seven services as processes, and one front door.
 *
 * <p>It knows the services only as processes with an HTTP address.
 */
@NullMarked
package dev.guanxi.launcher;

import org.jspecify.annotations.NullMarked;
