"""The .docx templates, one per kind of document; built by ``tools/build_templates.py``."""
