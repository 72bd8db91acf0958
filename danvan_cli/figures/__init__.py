"""Figures as units type them: numbers, words, units of measure, and what a cell's text can mean."""
