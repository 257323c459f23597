/** The hours at which somebody is there. */
@NullMarked
package dev.guanxi.service.businesshours;

import org.jspecify.annotations.NullMarked;
