"""The CMS families of the practice newspapers: a module each, the least known in `outlines`."""

from samples.families import (
    a_id_fck,
    aspx_dongthap,
    cat_id_html,
    epi_zce,
    ims_newsimg,
    liferay,
    mediatech,
    mediatech_quangnam,
    onecms,
    outlines,
    sharepoint_vnpt,
    slug_trang,
    spa_api_dienbien,
    tintuc_cat_id,
    vietlong,
    wordpress_tv,
    yyyymm_hex,
)

FAMILIES = {
    module.FAMILY.name: module.FAMILY
    for module in (
        a_id_fck,
        aspx_dongthap,
        cat_id_html,
        epi_zce,
        ims_newsimg,
        liferay,
        mediatech,
        mediatech_quangnam,
        onecms,
        sharepoint_vnpt,
        slug_trang,
        spa_api_dienbien,
        tintuc_cat_id,
        vietlong,
        wordpress_tv,
        yyyymm_hex,
    )
} | outlines.FAMILIES
"""By name."""
