package org.clausewise.catalogue;

/**
 * What shows that a permission draws no finding.
 *
 * @param vectors compliant vectors that use it
 */
public record Permission(DutyRef duty, int vectors) {}
