@NullMarked
package dev.guanxi.contact.interaction.web;

import org.jspecify.annotations.NullMarked;
