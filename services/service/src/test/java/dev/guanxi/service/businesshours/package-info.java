@NullMarked
package dev.guanxi.service.businesshours;

import org.jspecify.annotations.NullMarked;
