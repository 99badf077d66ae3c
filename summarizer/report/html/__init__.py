"""Self-contained HTML pages: no script, style or picture from elsewhere, nothing of an article's as markup."""

from summarizer.report.html.briefing_page import render_briefing_html
from summarizer.report.html.comparison_page import render_comparison_html
from summarizer.report.html.consistency_page import render_consistency_html
from summarizer.report.html.summary_page import render_summary_html
from summarizer.report.html.verification_page import render_verification_html

__all__ = [
    "render_briefing_html",
    "render_comparison_html",
    "render_consistency_html",
    "render_summary_html",
    "render_verification_html",
]
